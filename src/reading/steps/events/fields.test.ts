/** When, where, on whose word and whether: the fields of events in sentences of our own. */
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../types/index.ts'
import { loadPack } from '../../packs/index.ts'
import { readDocument } from '../../read.ts'

const pack = loadPack('fr')
const readText = (text: string): Document =>
  readDocument(
    { id: 't', source: 'test', language: 'fr', sentAt: '2031-05-14T12:00:00+02:00', headline: '', text },
    pack,
  )
const event = (text: string, type: string) => {
  const doc = readText(text)
  const found = doc.events.find((e) => e.type === type)
  const code = (id: string | null) => doc.actors.find((a) => a.id === id)?.code ?? null
  return found && { ...found, place: code(found.place), chain: found.chain.map((id) => code(id) ?? id) }
}

describe('when', () => {
  it('is the time right behind the act, wherever the tree hangs it', () => {
    const text = 'Depuis la rupture par le Pérou en 2014 de ses relations avec la Bolivie, rien ne va plus.'
    expect(event(text, 'SANCTION')?.date).toBe('2014')
  })
  it('is for what is done by saying it the day it was said', () => {
    const text = '"Nous condamnons l\'annexion de la Crimée par la Russie", a déclaré lundi le ministre norvégien.'
    expect(event(text, 'ACCUSE')?.date).toBe('2031-05-12')
    expect(event(text, 'COERCE')?.date).toBeNull()
  })
})

describe('the day of saying', () => {
  it('is that of a threat or a measure that its own doer tells of', () => {
    const threat = '"Nous riposterons contre la Turquie", a averti lundi le ministre grec de la Défense.'
    expect(event(threat, 'THREATEN')?.date).toBe('2031-05-12')
    const measure = 'La Norvège a fermé sa frontière aux Russes, a annoncé lundi le gouvernement norvégien.'
    expect(event(measure, 'SANCTION')?.date).toBe('2031-05-12')
  })
  it('is not that of what somebody else is said to have done', () => {
    const text = 'La Turquie a reconnu le gouvernement somalien, a annoncé lundi le ministre kényan.'
    expect(event(text, 'SUPPORT')).toMatchObject({ date: null })
  })
})

describe('another time than that of the words above', () => {
  it.each([
    ['Le Kenya a demandé lundi une pause et la Somalie a menacé la Norvège de représailles.', 'THREATEN'],
    ['La Suède a réagi lundi, ignorant les menaces de la Russie contre la Norvège.', 'THREATEN'],
  ])('is left out: %s', (text, type) => {
    expect(event(text, type)).toMatchObject({ date: null })
  })
})

describe('a time in a relative clause', () => {
  it('is not that of the participle before it', () => {
    const text = "Le discours suit des succès du gouvernement malien, reconnu par l'ONU, dont la reprise du port lundi."
    expect(event(text, 'SUPPORT')).toMatchObject({ date: null })
  })
})

describe('a stretch of time', () => {
  it.each([
    ["Entre 2012 et 2016, l'aviation turque a bombardé des villages syriens.", 'ASSAULT', '2012/2016'],
    ['Le président kényan a effectué de lundi à mardi une visite à Oslo.', 'CONSULT', '2031-05-12/2031-05-13'],
    ["L'Islande va rouvrir ses frontières aux Danois à partir du 20 mai.", 'CONCEDE', '2031-05-20'],
  ])('is read from its ends or its beginning: %s', (text, type, date) => {
    expect(event(text, type)?.date).toBe(date)
  })
})

describe('a time further off', () => {
  it('that opens the sentence is that of what it tells first', () => {
    const text = 'En mars 2029, la Norvège avait été mise en garde après avoir expulsé un diplomate russe.'
    expect(event(text, 'SANCTION')?.date).toBe('2029-03')
  })
  it('is lent by a visit to what was done during it', () => {
    const text = "Le roi a effectué lundi une visite à Oslo lors de laquelle il a promis une aide à l'Islande."
    expect(event(text, 'AGREE')?.date).toBe('2031-05-12')
  })
  it('stands under the infinitive when a noun is its subject', () => {
    const text = 'Une réunion des ministres norvégien et suédois doit avoir lieu vendredi à Oslo.'
    expect(event(text, 'AGREE')?.date).toBe('2031-05-16')
  })
  it('of the saying is that of what the speaker says he has done', () => {
    const text = 'La police turque a affirmé mardi avoir arrêté trois journalistes allemands.'
    expect(event(text, 'COERCE')?.date).toBe('2031-05-13')
  })
})

describe('a time that bounds', () => {
  it("is not the act's own", () => {
    const text = "Le Chili a prolongé jusqu'au 31 juillet la fermeture de ses frontières aux Péruviens."
    expect(event(text, 'SANCTION')?.date).toBeNull()
  })
})

describe('where', () => {
  it.each([
    ["L'aviation russe a frappé lundi des rebelles sur le sol syrien.", 'ASSAULT', 'SYR'],
    ["La Turquie a attaqué des combattants dans le nord de l'Irak.", 'ASSAULT', 'IRQ'],
    ['Au Mali, des soldats français ont tué une dizaine de jihadistes.', 'ASSAULT', 'MLI'],
  ])('is the land that a phrase names: %s', (text, type, place) => {
    expect(event(text, type)?.place).toBe(place)
  })
  it('is at hand for whom a state seizes', () => {
    expect(event('La police turque a arrêté jeudi trois journalistes allemands.', 'COERCE')?.place).toBe('TUR')
  })
  it.each([
    ["L'armée turque a tué à Bagdad un général irakien.", 'ASSAULT', 'IRQ'],
    ['La Norvège a expulsé deux diplomates russes.', 'SANCTION', 'NOR'],
    ['La Grèce a rouvert ses frontières aux touristes suédois.', 'CONCEDE', 'GRC'],
  ])('is where acts of the kind are done: %s', (text, type, place) => {
    expect(event(text, type)?.place).toBe(place)
  })
  it('is for a meeting where one of its parties was last said to be', () => {
    const text = 'Arrivé lundi à Quito, le ministre suédois a parlé de paix. Il a rencontré le président équatorien.'
    expect(event(text, 'CONSULT')?.place).toBe('ECU')
  })
  it('is nowhere for two states that break with each other', () => {
    expect(event('La Norvège et la Suède ont rompu leurs relations diplomatiques.', 'SANCTION')?.place).toBeNull()
  })
  it('is nowhere for funds kept from a body', () => {
    expect(event("La Norvège a suspendu son financement de l'ONU.", 'SANCTION')?.place).toBeNull()
  })
  it('is not where a promise is made to', () => {
    expect(event('La Finlande a promis mardi une aide à la Moldavie.', 'AGREE')?.place).toBeNull()
  })
})

describe('whose word', () => {
  it("needs nobody's for what quoted words only mention", () => {
    const text = 'La Norvège a affirmé que le territoire géorgien occupé par la Russie était vide.'
    expect(event(text, 'COERCE')?.chain).toEqual([])
  })
  it("is the speaker's for a request that he says he made", () => {
    expect(event('Le ministre suédois a dit avoir demandé à la Norvège de céder.', 'REQUEST')?.chain).toEqual(['SWE'])
  })
  it("is the claimant's for what he owns to", () => {
    const text = "L'armée turque a revendiqué mardi des frappes contre des positions syriennes."
    expect(event(text, 'ASSAULT')?.chain).toEqual(['TUR'])
  })
  it("is the speaker's for whatever stands between quotation marks", () => {
    const text = '"Les frappes de la Turquie contre la Grèce sont un crime", a déclaré le ministre suédois.'
    expect(event(text, 'ASSAULT')?.chain).toEqual(['SWE'])
  })
  it("is the announcer's for a journey that he says is to come", () => {
    const text = 'Le gouvernement norvégien a annoncé que son Premier ministre se rendrait jeudi à Stockholm.'
    expect(event(text, 'AGREE')?.chain).toEqual(['NOR'])
  })
  it("is nobody's for what reported words tell by the way", () => {
    const text = "La Suède a affirmé que la Turquie, qui a attaqué la Grèce en 2030, n'avait rien compris."
    expect(event(text, 'ASSAULT')?.chain).toEqual([])
  })
})

describe('whether', () => {
  it.each([
    ['Le ministre suédois a téléphoné à son homologue norvégien pour le féliciter.', 'SUPPORT'],
    ["Si la Norvège a expulsé deux diplomates russes, elle n'a pas rappelé son ambassadeur.", 'SANCTION'],
    ['La médiation a permis au Kenya de libérer des prisonniers somaliens.', 'RETREAT'],
  ])('what was reached, granted or brought about was done: %s', (text, type) => {
    expect(event(text, type)?.status).toBe('actual')
  })
  it('neither of two acts joined by "ni" was done', () => {
    const text = "La Norvège n'a ni critiqué la Russie ni expulsé l'ambassadeur du Pérou."
    expect(event(text, 'ACCUSE')?.status).toBe('negated')
    expect(event(text, 'SANCTION')?.status).toBe('negated')
  })
  it('what goes with a deed left undone was done', () => {
    const text = "La Norvège n'a pas tardé, dénonçant aussitôt l'attitude de la Russie."
    expect(event(text, 'ACCUSE')?.status).toBe('actual')
  })
  it.each([
    ['Le sommet entre la Norvège et la Suède, qui se tiendra mardi à Oslo, inquiète la Russie.', 'AGREE', '2031-05-20'],
    [
      'Les sanctions américaines contre la Norvège, qui doivent entrer en vigueur le 2 juin, inquiètent Oslo.',
      'SANCTION',
      '2031-06-02',
    ],
  ])('and when a relative clause tells: %s', (text, type, date) => {
    expect(event(text, type)).toMatchObject({ status: 'planned', date })
  })
  it('what was to be and was called off did not happen', () => {
    const text = 'La visite du ministre suédois en Norvège, qui devait débuter jeudi, a été annulée.'
    expect(event(text, 'CONSULT')?.status).toBe('negated')
  })
  it.each([
    ["La Norvège pourrait être victime d'attaques russes.", 'ASSAULT', 'possible'],
    ["La Norvège n'est pas victime d'attaques russes.", 'ASSAULT', 'negated'],
    ["La Norvège, victime d'attaques russes, pourrait réagir.", 'ASSAULT', 'actual'],
    ["La Norvège a déjoué un attentat d'Al-Qaïda.", 'ASSAULT', 'negated'],
  ])('what somebody suffers is as sure as his suffering: %s', (text, type, status) => {
    expect(event(text, type)?.status).toBe(status)
  })
  it('what somebody escapes is not told to have happened', () => {
    expect(event('La Norvège a échappé à des sanctions américaines.', 'SANCTION')).toBeUndefined()
  })
  it('what had to be done was done', () => {
    expect(event('La Norvège a dû retirer ses soldats du Mali.', 'RETREAT')?.status).toBe('actual')
  })
  it('a meeting at the end of a journey to come is to come', () => {
    const text = 'Le président kényan se rendra à Oslo pour une rencontre avec le Premier ministre ougandais.'
    expect(event(text, 'CONSULT')).toBeUndefined()
  })
})
