import { expect, test } from 'vitest'
import { typedText } from '../../src/notes/index.ts'

test.each([
  ['a command without its output', '$ horno pedir pan\nlisto', 'horno pedir pan'],
  ['several', '$ uno\nsale\n$ dos', 'uno\ndos'],
  ['one that goes on, whole', '$ uno \\\n    dos \\\n>   tres\nsale', 'uno \\\n    dos \\\n  tres'],
  ['a document', "$ cat > a <<'FIN'\n# harina\n$ no\nFIN\nsale", "cat > a <<'FIN'\n# harina\n$ no\nFIN"],
  ['a shell inside', '$ horno entrar\n/ # ls\npan\n/ # exit', 'horno entrar\nls\nexit'],
  ['a shell of the administrator', '# horno limpiar\nlisto\n# horno cerrar', 'horno limpiar\nhorno cerrar'],
  ['one that is left again', '$ horno entrar\n# ls\npan\n# exit', 'horno entrar\nls\nexit'],
  ['a shell that tells who and where', '$ horno entrar\nana@horno:/pan# ls', 'horno entrar\nls'],
  ['no comment of a file that is shown', '$ cat receta\n# Para un kilo\nharina', 'cat receta'],
  ['no prompt where nothing was typed yet', '$ horno entrar\n/ # ', 'horno entrar'],
  ['nothing', 'harina\nagua', ''],
])('of a console one copies %s', (_, shown, typed) => {
  expect(typedText(shown)).toBe(typed)
})
