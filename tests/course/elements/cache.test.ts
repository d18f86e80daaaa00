/**
 * The rules of the cache's live model. The cases are what `docker buildx build --progress plain` of
 * Docker 28.5 marked `CACHED` or did again, for this Dockerfile built from `scratch`.
 */
import { expect, test } from 'vitest'
import { adds, lost, type Edit, type Step } from '../../../docs/_elementos/cache.ts'

const steps: Step[] = [
  { keyword: 'FROM', rest: 'scratch' },
  { keyword: 'COPY', rest: 'busybox /bin/busybox', sources: ['busybox'] },
  { keyword: 'ENV', rest: 'A=1' },
  { keyword: 'LABEL', rest: 'l=1' },
  { keyword: 'WORKDIR', rest: '/app' },
  { keyword: 'COPY', rest: 'dep.txt .', sources: ['dep.txt'] },
  { keyword: 'RUN', rest: 'busybox date > /inst' },
  { keyword: 'USER', rest: '1000' },
  { keyword: 'COPY', rest: '. .', sources: ['*'] },
  { keyword: 'EXPOSE', rest: '80' },
  { keyword: 'CMD', rest: '["x"]' },
]

test.each<[string, Edit, number[]]>([
  ['FROM: all', { line: 0 }, [0, 1, 4, 5, 6, 8]],
  ['ENV: the RUN that sees it and what follows, but not the COPY between', { line: 2 }, [6, 8]],
  ['LABEL', { line: 3 }, []],
  ['WORKDIR: it and all after', { line: 4 }, [4, 5, 6, 8]],
  ['RUN: it and all after', { line: 6 }, [6, 8]],
  ['USER with no RUN after', { line: 7 }, []],
  ['EXPOSE', { line: 9 }, []],
  ['CMD', { line: 10 }, []],
  ['what an early COPY reads', { file: 'dep.txt' }, [5, 6, 8]],
  ['what only the last COPY reads', { file: 'app.txt' }, [8]],
  ['what is ignored', { file: 'LEEME' }, []],
  ['a date alone', { touched: 'app.txt' }, []],
])('%s', (_, edit, again) => {
  expect(lost(steps, edit, ['LEEME'])).toEqual(again)
})

test('a file that nothing copies loses nothing', () => {
  expect(lost(steps.slice(0, 8), { file: 'app.txt' })).toEqual([])
})

test('says what adds a layer', () => {
  expect(steps.map(adds)).toEqual([
    'base',
    'layer',
    'none',
    'none',
    'depends',
    'layer',
    'layer',
    'none',
    'layer',
    'none',
    'none',
  ])
})
