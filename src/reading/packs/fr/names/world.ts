/** What the world calls its codes, as the name step asks for it. */
import { groupByName } from '../../../../world/groups.ts'
import { hasOffice } from '../../../../world/offices.ts'
import { organisationByCode } from '../../../../world/organisations.ts'
import { stateByCode } from '../../../../world/states.ts'
import type { World } from '../../../steps/names/vocabulary.ts'

export const world: World = {
  nameOf: (code) => stateByCode(code)?.name ?? organisationByCode(code)?.name ?? code,
  adjectiveOf: (code) => stateByCode(code)?.adjective,
  groupKind: (name) => groupByName(name)?.kind,
  bodyKind: (key) => groupByName(key)?.kind ?? organisationByCode(key)?.kind,
  isState: (code) => stateByCode(code) !== undefined,
  hasCode: (key) => organisationByCode(key) !== undefined,
  hasOffice,
}
