/** Descriptions read as Spanish sentences. */
import { afterAll, expect, test } from 'vitest'
import { closeDiagrams, renderDiagram } from '../../src/diagrams/index.ts'
import { source } from './fixtures.ts'

afterAll(closeDiagrams)

const cases: [string, string, string][] = [
  [
    'layers stand on each other',
    'flowchart TB\n  accTitle: P\n  a["Aplicación"]:::capa --> d["Dependencias"]:::capa\n  d --> b["Debian"]\n  class b capa,base',
    'Diagrama de arriba abajo con 3 elementos. La capa «Aplicación» se apoya en la capa «Dependencias». La capa «Dependencias» se apoya en la capa base «Debian».',
  ],
  [
    'the author speaks first',
    'flowchart LR\n  accTitle: P\n  accDescr: lo que importa es el orden\n  a["A"] --> b["B"]',
    'Lo que importa es el orden. Diagrama de izquierda a derecha con 2 elementos. «A» lleva a «B».',
  ],
  [
    'kinds, labels and groups',
    'flowchart LR\n  accTitle: P\n  subgraph c["Canalización"]\n    x["Probar"]:::etapa --> y["Subir"]:::etapa\n  end\n  y -->|"sube"| r[("Docker Hub")]:::registro\n  r -.-> k["Linux"]:::kernel\n  r <-->|"hablan"| p(["Ana"]):::persona\n  z["Suelto"]',
    'Diagrama de izquierda a derecha con 6 elementos y 1 grupo. «Canalización» contiene la etapa «Probar» y la etapa «Subir». La etapa «Probar» lleva a la etapa «Subir». De la etapa «Subir» al registro «Docker Hub»: «sube». El registro «Docker Hub» lleva, con línea discontinua, al kernel «Linux». Entre el registro «Docker Hub» y «Ana», en ambos sentidos: «hablan». También aparece «Suelto».',
  ],
  [
    'equal labels are told apart',
    'flowchart TB\n  accTitle: P\n  subgraph u["Uno"]\n    a["App"]\n  end\n  subgraph d["Dos"]\n    b["App"]\n  end\n  a --> k["Base"]\n  b --> k',
    'Diagrama de arriba abajo con 3 elementos y 2 grupos. «Uno» contiene «App». «Dos» contiene «App». «App» (en «Uno») y «App» (en «Dos») llevan a «Base».',
  ],
  [
    'what happens inside one group says so once',
    'flowchart TB\n  accTitle: P\n  subgraph u["Uno"]\n    a["App"] --> h["Hipervisor"]\n  end\n  subgraph d["Dos"]\n    b["App"]\n    c["App"]\n  end',
    'Diagrama de arriba abajo con 4 elementos y 2 grupos. «Uno» contiene «App» e «Hipervisor». «Dos» contiene «App» (1.º) y «App» (2.º). En «Uno», «App» lleva a «Hipervisor».',
  ],
  [
    'arrows that arrive together, and those that say the same, share a sentence',
    'flowchart LR\n  accTitle: P\n  a["Probar"]:::etapa --> c["C"]\n  b["B"] --> c\n  c -->|"crea"| d["D"]\n  c -->|"crea"| e["E"]\n  c -->|"borra"| f["F"]',
    'Diagrama de izquierda a derecha con 6 elementos. La etapa «Probar» y «B» llevan a «C». De «C» a «D» y a «E»: «crea». De «C» a «F»: «borra».',
  ],
  [
    'a registry holds repositories, which hold tags and digests',
    'flowchart TB\n  accTitle: P\n  r[("Hub")]:::registro --> p["equipo/app"]:::repositorio\n  p --> t>"1.0"]:::etiqueta\n  p --> d["sha256:1"]:::digest',
    'Diagrama de arriba abajo con 4 elementos. El registro «Hub» contiene el repositorio «equipo/app». El repositorio «equipo/app» contiene la etiqueta «1.0» y el digest «sha256:1».',
  ],
  [
    'a stack carries what is on it, and machines stand on what is below',
    'flowchart BT\n  accTitle: P\n  subgraph i["Imagen"]\n    a["uno"]:::capa\n  end\n  i --> w["nueva"]:::escribible\n  h["Hipervisor"] --> k["Linux"]:::kernel',
    'Diagrama de abajo arriba con 4 elementos y 1 grupo. «Imagen» contiene la capa «uno». «Imagen» sostiene la capa escribible «nueva». «Hipervisor» sostiene el kernel «Linux».',
  ],
  [
    'arrows that leave together share a sentence; y becomes e',
    'flowchart TB\n  accTitle: P\n  a["A"] --> b["Uno"]\n  a --> c["Índice"]',
    'Diagrama de arriba abajo con 3 elementos. «A» lleva a «Uno» y a «Índice».',
  ],
  [
    'entities, line breaks and bold are only text',
    'flowchart LR\n  accTitle: P\n  a["Uno #quot;dos#quot;<br>tres &amp; cuatro"] --> b["`va **fuerte**`"]',
    'Diagrama de izquierda a derecha con 2 elementos. «Uno "dos" tres & cuatro» lleva a «va fuerte».',
  ],
  [
    'a class tells its noun only of labels that name such a thing',
    'flowchart LR\n  accTitle: P\n  a["Docker 2013"]:::etapa --> b["2. Subir"]:::etapa\n  b --> c["Imagen"]:::capa\n  c --> d["Manifiesto amd64"]:::digest\n  d --> e["Dentro de una VM"]:::contenedor\n  e --> f["Cgroups"]:::kernel\n  f --> g["Servidor"]:::hardware\n  g --> h["¿Arranca?"]:::decision',
    'Diagrama de izquierda a derecha con 8 elementos. «Docker 2013» lleva a la etapa «2. Subir». La etapa «2. Subir» lleva a «Imagen». «Imagen» lleva a «Manifiesto amd64». «Manifiesto amd64» lleva a «Dentro de una VM». «Dentro de una VM» lleva a «Cgroups». «Cgroups» lleva a «Servidor». «Servidor» lleva a la pregunta «¿Arranca?».',
  ],
  [
    'a sequence says in which case each part happens',
    'sequenceDiagram\n  accTitle: P\n  opt no está\n    A->>B: pide\n  end\n  alt es nueva\n    A->>B: copia\n  else ya estaba\n    A->>B: usa\n  end\n  par capa 1\n    A->>B: uno\n  and capa 2\n    A->>B: dos\n  end',
    'Diagrama de secuencia entre «A» y «B». Solo en el caso «no está»: 1. «A» envía a «B»: «pide». Aquí termina ese caso. En el caso «es nueva»: 2. «A» envía a «B»: «copia». En el caso «ya estaba»: 3. «A» envía a «B»: «usa». Aquí terminan los casos. Al mismo tiempo, por una parte («capa 1»): 4. «A» envía a «B»: «uno». Por otra parte («capa 2»): 5. «A» envía a «B»: «dos». Aquí termina lo simultáneo.',
  ],
  [
    'a sequence is numbered',
    'sequenceDiagram\n  accTitle: P\n  participant C as Cliente\n  participant R as Registro\n  C->>R: pide\n  loop por capa\n    R-->>C: envía\n  end\n  Note over C: listo',
    'Diagrama de secuencia entre «Cliente» y «Registro». 1. «Cliente» envía a «Registro»: «pide». Se repite («por capa»): 2. «Registro» responde a «Cliente»: «envía». Aquí termina la repetición. Nota sobre «Cliente»: «listo».',
  ],
  [
    'states start, pass and end',
    'stateDiagram-v2\n  accTitle: P\n  [*] --> Creado\n  Creado --> Activo: start\n  Activo --> [*]',
    'Diagrama de estados con 2 estados. Se empieza en «Creado». De «Creado» se pasa a «Activo»: «start». «Activo» es un final.',
  ],
  [
    'classes with members and relations',
    'classDiagram\n  accTitle: P\n  class Imagen {\n    +digest\n    +capas()\n  }\n  Imagen "1" *-- "n" Capa : tiene\n  Base <|-- Capa',
    'Diagrama de clases con 3 clases. La clase «Imagen» tiene el atributo «+digest» y el método «+capas()». «Capa» y «Base» no muestran miembros. «Imagen» (1) se compone de «Capa» (n): «tiene». «Capa» hereda de «Base».',
  ],
]

for (const [name, code, expected] of cases) {
  test(name, async () => {
    expect((await renderDiagram(source(code), { cache: false })).description).toBe(expected)
  })
}

test('the description is in the SVG, with its title', async () => {
  const { svg, description } = await renderDiagram(
    source('flowchart LR\n  accTitle: A & B\n  a["x"] --> b["y"]'),
    { cache: false },
  )
  expect(svg).toContain('>A &amp; B</title>')
  expect(svg).toContain(`>${description}</desc>`)
  expect(svg).toMatch(/aria-labelledby="(d[0-9a-f]{8})-t" aria-describedby="\1-d"/)
})

test('what is written as an entity is drawn as the character that it stands for', async () => {
  const labels = 'a["#quot;uno#quot; #35; #lt;b#gt; #9829;"]'
  for (const code of [
    `flowchart TB\naccTitle: P\n${labels} -->|"#35; x"| b`,
    `classDiagram\naccTitle: P\nclass a${labels.slice(1)}`,
    `stateDiagram-v2\naccTitle: P\nstate "#quot;uno#quot; #35; #lt;b#gt; #9829;" as a`,
    `mindmap\naccTitle: P\naccDescr: P.\n${labels}`,
    `sequenceDiagram\naccTitle: P\nA->>B: #quot;uno#quot; #35; #lt;b#gt; #9829;`,
  ]) {
    const { svg } = await renderDiagram(source(code), { cache: false })
    const texts = svg.slice(svg.indexOf('</desc>')).replace(/<[^>]+>/g, ' ')
    expect(texts.replace(/&quot;/g, '"').replace(/\s+/g, ' '), code).toContain('"uno" # &lt;b&gt; ♥')
  }
})
