/** Pronouns hung on a verb by a hyphen: "dit-il", "a-t-elle", "dites-le-moi"; not the "il" of "Jong-il". */

const subjects = new Set(['il', 'elle', 'on', 'ils', 'elles'])
const objects = new Set(['moi', 'toi', 'lui', 'leur', 'le', 'la', 'les', 'nous', 'vous', 'en', 'y', 'm', 't'])
const nouns = new Set(['rendez-vous', 'rendez-nous', 'garde-à-vous', 'chez-nous', 'chez-moi', 'chez-soi', 'entre-nous'])
const copulas = new Set(
  'est sont était étaient fut furent fût sera seront serait seraient soit puis peut doit'.split(' '),
)
const pointers = new Set('celui celle ceux celles jusque voilà de par'.split(' '))
const none: readonly number[] = []

/** Offsets in a hyphenated word at which its clitics begin; none for a compound. */
export function clitics(norm: string, form: string): readonly number[] {
  const last = norm.lastIndexOf('-')
  const ending = norm.slice(last + 1)
  if (last <= 0 || ending.length > 5 || nouns.has(norm)) return none
  if (subjects.has(ending)) {
    if (norm.endsWith('-t', last)) return norm.length > ending.length + 3 ? [last - 2] : none
    const before = norm.charCodeAt(last - 1)
    // "dit-il", "prend-il": the verb ends in t or d; "Jong-il", "Kyung-on" are names
    if (before !== 116 && before !== 100) return none
    return isName(form, last) ? none : [last]
  }
  const host = norm.slice(0, last)
  // "ce jour-là", "cette fois-ci" fall apart, "celle-ci" and "jusque-là" do not
  if (ending === 'là' || ending === 'ci') return pointers.has(host) || isName(form, last) ? none : [last]
  if (ending === 'ce') return copulas.has(host) ? [last] : none
  if (ending === 'je') return host.includes('-') || isName(form, last) ? none : [last]
  if (ending === 'tu') return !host.includes('-') && host.endsWith('s') && !isName(form, last) ? [last] : none
  if (ending === 'vous' && (host.endsWith('ez') || host.endsWith('tes'))) return host.includes('-') ? none : [last]
  if (ending === 'nous' && (host.endsWith('ons') || host.endsWith('mes'))) return host.includes('-') ? none : [last]
  if (!objects.has(ending) || isName(form, last)) return none
  return imperative(host, ending, last)
}

/** A second capital or a capital inside says name: "Jong-Il"; so does a capital on the host that no verb form ends like. */
function isName(form: string, last: number): boolean {
  const tail = form[last + 1]
  return tail !== tail.toLowerCase() && form !== form.toUpperCase()
}

const verbal = /(?:ez|ons|is|ds|ts|rs|e|a|ais|aie|oyez|va|vas)$/

/** "dites-le-moi", "laissez-les", "allez-y", "va-t-en". */
function imperative(host: string, ending: string, last: number): readonly number[] {
  const hyphen = host.lastIndexOf('-')
  if (hyphen > 0) {
    const middle = host.slice(hyphen + 1)
    if (middle === 't' && ending === 'en') return [hyphen]
    return objects.has(middle) && /(?:ez|ons|is|s|e)$/.test(host.slice(0, hyphen)) && !/^(?:le|la|les|en)$/.test(ending)
      ? [hyphen, last]
      : none
  }
  if (ending === 'y' || ending === 'en') return /(?:ez|ons|as|is)$/.test(host) ? [last] : none
  if (ending === 'le' || ending === 'la' || ending === 'les') return /(?:ez|ons|ites)$/.test(host) ? [last] : none
  return verbal.test(host) ? [last] : none
}
