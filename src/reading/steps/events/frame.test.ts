/** Frames of events are read from their lines, and the one that demands more is tried first. */
import { describe, expect, it } from 'vitest'
import { indexFrames, readFrames } from './frame.ts'

describe('readFrames', () => {
  it('reads lemmas, roles, demands and options of a line', () => {
    const [[key, frame]] = readFrames(
      'RETREAT',
      'retreat',
      'retirer\tv\tsubj\tde|in:obj\tsolo obj=troops,gear à!=visit',
    )
    expect(key).toBe('verb:retirer')
    expect(frame).toMatchObject({
      id: 'retreat/retirer',
      type: 'RETREAT',
      pronominal: false,
      solo: true,
      ahead: 'CONCEDE',
    })
    expect(frame.target).toEqual([[{ role: 'de', inside: null }], [{ role: 'obj', inside: 'in' }]])
    expect(frame.needs).toEqual([
      { role: 'obj', classes: ['troops', 'gear'], not: false },
      { role: 'à', classes: ['visit'], not: true },
    ])
  })

  it('makes one frame a lemma, pronominal where the lemma says so', () => {
    const frames = readFrames('CONSULT', 'consult', 'se_réunir rencontrer\tv\tsubj+avec\t-\tmutual # a remark')
    expect(frames.map(([key, f]) => [key, f.pronominal, f.mutual])).toEqual([
      ['verb:réunir', true, true],
      ['verb:rencontrer', false, true],
    ])
  })

  it('names the line that is no frame', () => {
    expect(() => readFrames('AID', 'aid', '# ok\naider\tx\tsubj\tobj')).toThrow('aid.tsv:2')
  })

  it('tries the frame that demands more first', () => {
    const index = indexFrames(readFrames('AID', 'aid', 'livrer\tv\tsubj\tà\nlivrer\tv\tsubj\tà\tobj=arms'))
    expect(index.get('verb:livrer')!.map((f) => f.needs.length)).toEqual([1, 0])
  })
})
