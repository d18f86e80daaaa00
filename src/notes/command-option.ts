/**
 * An option of a command in code, after another word, short enough for a narrow cell: `-it`, `--rm`,
 * `--name=pan`. Browsers end a line after any hyphen, and `run -it` would be read as `run -` and `it`.
 */
export const commandOption = /(?<=\s)--?[^\s-]\S{0,20}(?!\S)/g
