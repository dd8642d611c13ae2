/** The network's measures and the parameters it is made of: names, rows and columns, one list for reading and training alike. */

export interface Measures {
  /** Columns of the tables of words, of affixes and of traits; their rows are summed and set side by side. */
  readonly word: number
  readonly affix: number
  readonly trait: number
  /** Cells of one direction of a recurrent layer. */
  readonly hidden: number
  /** Layers above the second, whose two directions see each other. */
  readonly mixed: number
  readonly arc: number
  readonly label: number
  /** Outputs: parts of speech and features, side by side; relations. Rounded up to multiples of eight. */
  readonly tags: number
  readonly deprels: number
}

export interface Parameter {
  readonly name: string
  readonly rows: number
  readonly columns: number
}

export const padded = (count: number): number => (count + 7) & ~7

export const inputSize = (m: Measures): number => m.word + m.affix + m.trait

/**
 * All dense parameters in order. Layer 1 and 2 keep the directions apart (so that they can be trained to foretell a word from
 * what stands before and after it); the layers above mix them.
 */
export function parameters(m: Measures): Parameter[] {
  const h = m.hidden
  const top = 2 * h
  const list: Parameter[] = [
    { name: 'layer1', rows: inputSize(m), columns: 8 * h },
    { name: 'layer1.cells', rows: 4, columns: 2 * h },
    { name: 'layer2.forward', rows: h, columns: 3 * h },
    { name: 'layer2.backward', rows: h, columns: 3 * h },
    { name: 'layer2.cells', rows: 4, columns: 2 * h },
  ]
  for (let layer = 3; layer < 3 + m.mixed; layer++)
    list.push(
      { name: `layer${layer}`, rows: top, columns: 6 * h },
      { name: `layer${layer}.cells`, rows: 4, columns: 2 * h },
    )
  return list.concat([
    { name: 'tags', rows: top, columns: padded(m.tags) },
    { name: 'tags.bias', rows: 1, columns: padded(m.tags) },
    { name: 'arc.dependent', rows: top, columns: m.arc },
    { name: 'arc.dependent.bias', rows: 1, columns: m.arc },
    { name: 'arc.head', rows: top, columns: m.arc },
    { name: 'arc.head.bias', rows: 1, columns: m.arc },
    { name: 'arc.root', rows: 1, columns: m.arc },
    { name: 'arc.pair', rows: m.arc, columns: m.arc },
    { name: 'arc.pair.bias', rows: 1, columns: m.arc },
    { name: 'label.dependent', rows: top, columns: m.label },
    { name: 'label.bias', rows: 1, columns: m.label },
    { name: 'label.head', rows: top, columns: m.label },
    { name: 'label.root', rows: 1, columns: m.label },
    { name: 'label.out', rows: m.label, columns: padded(m.deprels) },
    { name: 'label.out.bias', rows: 1, columns: padded(m.deprels) },
  ])
}
