import { spawnSync } from 'node:child_process'

/** Whether this machine has Git: the project doesn't need it, and what it does for who has it can't be tried without. */
export const hasGit = spawnSync('git', ['--version']).status === 0
