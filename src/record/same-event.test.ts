/** When two claims are about one event. */
import { describe, expect, it } from 'vitest'
import { daysOf } from './days.ts'
import { contentWords, eventKey, sameEvent } from './same-event.ts'

const telling = (
  date: string | null,
  sentAt: string,
  evidence: string,
  mode: string | null = null,
  key = 'ACCUSE 1>2',
) => ({
  key,
  mode,
  days: daysOf(date),
  sentAt: Date.parse(sentAt),
  words: contentWords(evidence),
})

describe('eventKey', () => {
  it('gives a meeting no direction, and everything else one', () => {
    expect(eventKey('CONSULT', [2], [1])).toBe(eventKey('CONSULT', [1, 2], []))
    expect(eventKey('ACCUSE', [2], [1])).not.toBe(eventKey('ACCUSE', [1], [2]))
    expect(eventKey('AGREE', [2, 1, 2], [])).toBe(eventKey('AGREE', [1, 2], []))
  })
})

describe('sameEvent', () => {
  const words = 'La Norvège accuse le Brésil de pêcher la morue sans licence au large des Lofoten'

  it('joins what is said of the same day, in whatever words', () => {
    expect(
      sameEvent(telling('2031-03-04', '2031-03-04', words), telling('2031-03-04', '2031-05-01', 'Autre chose')),
    ).toBe(true)
    expect(sameEvent(telling('2031-03-04', '2031-03-04', words), telling('2031-03-05', '2031-03-05', words))).toBe(
      false,
    )
  })

  it('joins what is said of one year only when it is said of the same matter', () => {
    const of2030 = (evidence: string) => telling('2030', '2031-03-04', evidence)
    expect(sameEvent(of2030(words), of2030('accusé en 2030 de pêcher la morue sans licence'))).toBe(true)
    expect(sameEvent(of2030(words), of2030('accusé en 2030 de piller des brevets'))).toBe(false)
  })

  it('joins undated tellings in nearly the same words within two days only', () => {
    const later = 'La Norvège accuse de nouveau le Brésil de pêcher la morue sans licence au large des Lofoten'
    expect(sameEvent(telling(null, '2031-03-04', words), telling(null, '2031-03-05', later))).toBe(true)
    expect(sameEvent(telling(null, '2031-03-04', words), telling(null, '2031-03-08', later))).toBe(false)
    expect(
      sameEvent(telling(null, '2031-03-04', words), telling(null, '2031-03-04', 'La Norvège accuse le Brésil')),
    ).toBe(false)
  })

  it('keeps a call and a meeting of the same day apart', () => {
    const at = (mode: string) => telling('2031-03-04', '2031-03-04', words, mode, 'CONSULT 1,2')
    expect(sameEvent(at('phone'), at('meet'))).toBe(false)
  })
})
