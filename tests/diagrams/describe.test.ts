/** Descriptions read as Spanish sentences. */
import { afterAll, expect, test } from 'vitest'
import { closeDiagrams } from '../../src/diagrams/index.ts'
import { draw } from './fixtures.ts'

afterAll(closeDiagrams)

const cases: [string, string, string][] = [
  [
    'slabs stand on each other, and of two words the narrower is told',
    'flowchart TB\n  accTitle: P\n  a["Bizcocho"]:::piso --> d["Crema"]:::piso\n  d --> b["Galleta"]\n  class b piso,fondo',
    'Diagrama de arriba abajo con 3 elementos. El piso «Bizcocho» se apoya en el piso «Crema». El piso «Crema» se apoya en el piso de fondo «Galleta».',
  ],
  [
    'the author speaks first',
    'flowchart LR\n  accTitle: P\n  accDescr: lo que importa es el orden\n  a["A"] --> b["B"]',
    'Lo que importa es el orden. Diagrama de izquierda a derecha con 2 elementos. «A» lleva a «B».',
  ],
  [
    'kinds, labels and groups',
    'flowchart LR\n  accTitle: P\n  subgraph c["Obrador"]\n    x["Trigo"]:::caja --> y["Centeno"]:::caja\n  end\n  y -->|"sube"| r["Norte"]:::almacen\n  r -.-> k["Roble"]:::mesa\n  r <-->|"hablan"| p["Ana"]:::persona\n  z["Suelto"]',
    'Diagrama de izquierda a derecha con 6 elementos y 1 grupo. «Obrador» contiene la caja «Trigo» y la caja «Centeno». La caja «Trigo» lleva a la caja «Centeno». De la caja «Centeno» al almacén «Norte»: «sube». El almacén «Norte» lleva, con línea discontinua, a la mesa «Roble». Entre el almacén «Norte» y «Ana», en ambos sentidos: «hablan». También aparece «Suelto».',
  ],
  [
    'equal labels are told apart',
    'flowchart TB\n  accTitle: P\n  subgraph u["Uno"]\n    a["App"]\n  end\n  subgraph d["Dos"]\n    b["App"]\n  end\n  a --> k["Base"]\n  b --> k',
    'Diagrama de arriba abajo con 3 elementos y 2 grupos. «Uno» contiene «App». «Dos» contiene «App». «App» (en «Uno») y «App» (en «Dos») llevan a «Base».',
  ],
  [
    'what happens inside one group says so once',
    'flowchart TB\n  accTitle: P\n  subgraph u["Uno"]\n    a["App"] --> h["Hilo"]\n  end\n  subgraph d["Dos"]\n    b["App"]\n    c["App"]\n  end',
    'Diagrama de arriba abajo con 4 elementos y 2 grupos. «Uno» contiene «App» e «Hilo». «Dos» contiene «App» (1.º) y «App» (2.º). En «Uno», «App» lleva a «Hilo».',
  ],
  [
    'arrows that arrive together, and those that say the same, share a sentence',
    'flowchart LR\n  accTitle: P\n  a["A"]:::caja --> c["C"]\n  b["B"] --> c\n  c -->|"crea"| d["D"]\n  c -->|"crea"| e["E"]\n  c -->|"borra"| f["F"]',
    'Diagrama de izquierda a derecha con 6 elementos. La caja «A» y «B» llevan a «C». De «C» a «D» y a «E»: «crea». De «C» a «F»: «borra».',
  ],
  [
    'what a word holds and points at, by the words alone',
    'flowchart TB\n  accTitle: P\n  r["Norte"]:::almacen --> p["Dulces"]:::estante\n  p --> t["1.0"]:::rotulo\n  p --> d["9a71"]:::clave\n  t --> d\n  d --> r',
    'Diagrama de arriba abajo con 4 elementos. El almacén «Norte» contiene el estante «Dulces». El estante «Dulces» contiene el rótulo «1.0» y la clave «9a71». El rótulo «1.0» apunta a la clave «9a71». La clave «9a71» lleva al almacén «Norte».',
  ],
  [
    'a stack carries what is on it, and a group of slabs is a stack',
    'flowchart BT\n  accTitle: P\n  subgraph i["Tarta"]\n    a["uno"]:::piso\n  end\n  i --> w["nueva"]:::cubierta\n  s["Suelo"]:::suelo --> m["Roble"]:::mesa',
    'Diagrama de abajo arriba con 4 elementos y 1 grupo. «Tarta» contiene el piso «uno». «Tarta» sostiene la cubierta «nueva». «Suelo» sostiene la mesa «Roble».',
  ],
  [
    'nothing stands on anything sideways, nor against its words',
    'flowchart LR\n  accTitle: P\n  a["uno"]:::piso --> b["dos"]:::piso\n  b --> c["C"]:::caja',
    'Diagrama de izquierda a derecha con 3 elementos. El piso «uno» lleva al piso «dos». El piso «dos» lleva a la caja «C».',
  ],
  [
    'arrows that leave together share a sentence; y becomes e',
    'flowchart TB\n  accTitle: P\n  a["A"] --> b["Uno"]\n  a --> c["Índice"]',
    'Diagrama de arriba abajo con 3 elementos. «A» lleva a «Uno» y a «Índice».',
  ],
  [
    'entities, line breaks and bold are only text',
    'flowchart LR\n  accTitle: P\n  a["Uno #quot;dos#quot;<br>tres #amp; cuatro"] --> b["`va **fuerte**`"]',
    'Diagrama de izquierda a derecha con 2 elementos. «Uno "dos", tres & cuatro» lleva a «va fuerte».',
  ],
  [
    'a noun is told only of labels that do not say what they are',
    'flowchart LR\n  accTitle: P\n  a["Caja de pan"]:::caja --> b["Dos cajas"]:::piso\n  b --> c["Cajas vacías"]:::piso\n  c --> d["El horno"]:::piso\n  d --> e["Dentro de un cesto"]:::caja\n  e --> f["luz: almacén"]:::caja\n  f --> g["Roble"]:::suelo\n  g --> h["¿Subió?"]:::decision',
    'Diagrama de izquierda a derecha con 8 elementos. «Caja de pan» lleva al piso «Dos cajas». El piso «Dos cajas» lleva a «Cajas vacías». «Cajas vacías» lleva a «El horno». «El horno» lleva a «Dentro de un cesto». «Dentro de un cesto» lleva a «luz: almacén». «luz: almacén» lleva a «Roble». «Roble» lleva a la pregunta «¿Subió?».',
  ],
  [
    'a sequence says in which case each part happens',
    'sequenceDiagram\n  accTitle: P\n  opt no está\n    A->>B: pide\n  end\n  alt es nueva\n    A->>B: copia\n  else ya estaba\n    A->>B: usa\n  end\n  par tanda 1\n    A->>B: uno\n  and tanda 2\n    A->>B: dos\n  end',
    'Diagrama de secuencia entre «A» y «B». Solo en el caso «no está»: 1. «A» envía a «B»: «pide». Aquí termina ese caso. En el caso «es nueva»: 2. «A» envía a «B»: «copia». En el caso «ya estaba»: 3. «A» envía a «B»: «usa». Aquí terminan los casos. Al mismo tiempo, por una parte («tanda 1»): 4. «A» envía a «B»: «uno». Por otra parte («tanda 2»): 5. «A» envía a «B»: «dos». Aquí termina lo simultáneo.',
  ],
  [
    'a sequence is numbered',
    'sequenceDiagram\n  accTitle: P\n  participant C as Cliente\n  participant R as Tienda\n  C->>R: pide\n  loop por caja\n    R-->>C: envía\n  end\n  Note over C: listo',
    'Diagrama de secuencia entre «Cliente» y «Tienda». 1. «Cliente» envía a «Tienda»: «pide». Se repite («por caja»): 2. «Tienda» responde a «Cliente»: «envía». Aquí termina la repetición. Nota sobre «Cliente»: «listo».',
  ],
  [
    'a state within another',
    'stateDiagram-v2\n  accTitle: P\n  state Horno {\n    Caliente\n  }\n  Horno --> Listo',
    'Diagrama de estados con 3 estados. Dentro de «Horno» está «Caliente». De «Horno» se pasa a «Listo».',
  ],
  [
    'states start, pass and end',
    'stateDiagram-v2\n  accTitle: P\n  [*] --> Creado\n  Creado --> Activo: start\n  Activo --> [*]',
    'Diagrama de estados con 2 estados. Se empieza en «Creado». De «Creado» se pasa a «Activo»: «start». «Activo» es un final.',
  ],
  [
    'classes with members and relations',
    'classDiagram\n  accTitle: P\n  class Libro {\n    +clave\n    +hojas()\n  }\n  Libro "1" *-- "n" Hoja : tiene\n  Papel <|-- Hoja',
    'Diagrama de clases con 3 clases. La clase «Libro» tiene el atributo «+clave» y el método «+hojas()». «Hoja» y «Papel» no muestran miembros. «Libro» (1) se compone de «Hoja» (n): «tiene». «Hoja» hereda de «Papel».',
  ],
]

for (const [name, code, expected] of cases) {
  test(name, async () => {
    expect((await draw(code)).description).toBe(expected)
  })
}

test('the description is in the SVG, with its title', async () => {
  const { svg, description } = await draw('flowchart LR\n  accTitle: A & B\n  a["x"] --> b["y"]')
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
    const { svg } = await draw(code)
    const texts = svg.slice(svg.indexOf('</desc>')).replace(/<[^>]+>/g, ' ')
    expect(texts.replace(/&quot;/g, '"').replace(/\s+/g, ' '), code).toContain('"uno" # &lt;b&gt; ♥')
  }
})
