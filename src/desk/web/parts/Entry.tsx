/** One entry on the record, as the panel shows it: each field with its words, its source and the rule that decided. */
import type { ReactNode } from 'react'
import type { Reading } from '../../../types/index.ts'
import { useSpeech } from '../language.tsx'
import type { Mark } from '../marks.ts'
import { StatusBadge, TypeBadge } from './Badge.tsx'

interface Props {
  readonly reading: Reading
  readonly text: string
  readonly mark: Pick<Mark, 'kind' | 'index'>
}

export function Entry({ reading, text, mark }: Props) {
  switch (mark.kind) {
    case 'quotation':
      return <QuotationEntry reading={reading} text={text} index={mark.index} />
    case 'event':
      return <EventEntry reading={reading} text={text} index={mark.index} />
    case 'office':
      return <OfficeEntry reading={reading} text={text} index={mark.index} />
    case 'name':
      return <ActorEntry reading={reading} index={mark.index} />
    case 'time':
      return (
        <ValueEntry
          title={reading.times[mark.index].type}
          value={reading.times[mark.index].value}
          why={reading.times[mark.index].why}
        />
      )
    default:
      return <AmountEntry reading={reading} index={mark.index} />
  }
}

interface Indexed {
  readonly reading: Reading
  readonly index: number
}

function QuotationEntry({ reading, text, index }: Indexed & { readonly text: string }) {
  const { t, code } = useSpeech()
  const quotation = reading.quotations[index]
  const speakers = quotation.speaker === null ? ['anonymous'] : [quotation.speaker].flat()
  return (
    <Card kind="quotation" title={code(quotation.kind)} why={quotation.why}>
      <Field name={t('speaker')}>
        <Names reading={reading} ids={speakers} />
      </Field>
      {quotation.cue && <Field name={t('cue')}>« {text.slice(quotation.cue.start, quotation.cue.end)} »</Field>}
      {quotation.via.length > 0 && (
        <Field name={t('via')}>
          <Names reading={reading} ids={quotation.via} />
        </Field>
      )}
      <Words text={text} spans={[quotation]} />
    </Card>
  )
}

function EventEntry({ reading, text, index }: Indexed & { readonly text: string }) {
  const { t, code, day, money } = useSpeech()
  const event = reading.events[index]
  return (
    <Card
      kind="event"
      title={
        <>
          <TypeBadge type={event.type} /> {code(event.mode ?? event.type)}
        </>
      }
      why={event.why}
    >
      <Field name={t('status')}>
        <StatusBadge status={event.status} />
        {event.basis === 'inferred' && ` (${t('partyInferred')})`}
      </Field>
      <Field name={t('who')}>
        <Names reading={reading} ids={event.source} />
      </Field>
      {event.target.length > 0 && (
        <Field name={t('toWhom')}>
          <Names reading={reading} ids={event.target} />
        </Field>
      )}
      {event.persons.length > 0 && (
        <Field name={t('persons')}>
          <Names reading={reading} ids={event.persons} />
        </Field>
      )}
      <Field name={t('when')}>{day(event.date)}</Field>
      {event.place && (
        <Field name={t('where')}>
          <Names reading={reading} ids={[event.place]} />
        </Field>
      )}
      {event.amount && (
        <Field name={t('howMuch')}>
          {event.amount.comparator === '=' ? '' : `${event.amount.comparator} `}
          {money(event.amount.value, event.amount.currency)}
        </Field>
      )}
      {event.promises && <Field name={t('promised')}>{code(event.promises)}</Field>}
      {event.contexts.length > 0 && <Field name={t('contexts')}>{event.contexts.join(', ')}</Field>}
      <Field name={t('onWord')}>
        {event.chain.length ? <Names reading={reading} ids={event.chain} by=" ← " /> : t('agency')}
      </Field>
      {event.deniedBy.length > 0 && (
        <Field name={t('deniedBy')}>
          <Names reading={reading} ids={event.deniedBy} />
        </Field>
      )}
      <Words text={text} spans={event.evidence.length ? event.evidence : [event.trigger]} />
    </Card>
  )
}

function OfficeEntry({ reading, text, index }: Indexed & { readonly text: string }) {
  const { t, code, day } = useSpeech()
  const office = reading.offices[index]
  return (
    <Card kind="office" title={<Names reading={reading} ids={[office.person]} />} why={office.why}>
      <Field name={t('office')}>
        {code(office.office)}, <Names reading={reading} ids={[office.of]} />
      </Field>
      <Field name={t('status')}>
        {code(office.status)} ({t(office.basis)})
      </Field>
      {office.from && <Field name={t('from')}>{day(office.from)}</Field>}
      {office.to && <Field name={t('to')}>{day(office.to)}</Field>}
      <Words text={text} spans={office.evidence} />
    </Card>
  )
}

function ActorEntry({ reading, index }: Indexed) {
  const { t, code, name } = useSpeech()
  const actor = reading.actors[index]
  return (
    <Card kind="name" title={name(actor)}>
      <Field name={t('actor')}>
        {code(actor.kind)}
        {actor.code ? ` (${actor.code})` : ''}
      </Field>
      {actor.label && actor.label !== actor.name && <Field name={t('evidence')}>« {actor.label} »</Field>}
      {actor.of && (
        <Field name={t('belongsTo')}>
          <Names reading={reading} ids={[actor.of]} />
        </Field>
      )}
      <Field name={t('namedTimes')}>{actor.mentions.length}</Field>
    </Card>
  )
}

function AmountEntry({ reading, index }: Indexed) {
  const { money } = useSpeech()
  const amount = reading.amounts[index]
  const sign = amount.comparator === '=' ? '' : `${amount.comparator} `
  return (
    <ValueEntry
      kind="amount"
      title={amount.currency}
      value={sign + money(amount.value, amount.currency)}
      why={amount.why}
    />
  )
}

function ValueEntry({
  kind = 'time',
  title,
  value,
  why,
}: {
  readonly kind?: string
  readonly title: string
  readonly value: string
  readonly why: string
}) {
  const { t, code } = useSpeech()
  return (
    <Card kind={kind} title={code(title)} why={why}>
      <Field name={t('value')}>
        <code>{value}</code>
      </Field>
    </Card>
  )
}

/** Actors by id, as the record names them: a state by its name, someone unnamed in words. */
export function Names({
  reading,
  ids,
  by = ', ',
}: {
  readonly reading: Reading
  readonly ids: readonly string[]
  readonly by?: string
}) {
  const { name } = useSpeech()
  const actors = ids.map((id) => reading.actors.find((actor) => actor.id === id) ?? { name: id })
  return <>{actors.map(name).join(by)}</>
}

function Card({
  kind,
  title,
  why,
  children,
}: {
  readonly kind: string
  readonly title: ReactNode
  readonly why?: string
  readonly children: ReactNode
}) {
  const { t } = useSpeech()
  return (
    <article className={`entry ${kind}`}>
      <h3>{title}</h3>
      <dl>{children}</dl>
      {why && (
        <p className="why">
          {t('rule')} <code>{why}</code>
        </p>
      )}
    </article>
  )
}

function Field({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Words({ text, spans }: { readonly text: string; readonly spans: readonly { start: number; end: number }[] }) {
  const { t } = useSpeech()
  return (
    <Field name={t('evidence')}>
      {spans.map((span) => (
        <q key={span.start}>{text.slice(span.start, span.end)}</q>
      ))}
    </Field>
  )
}
