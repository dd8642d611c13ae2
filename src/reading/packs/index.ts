/** The languages installed: one line each. */
import { DepecheError } from '../../types/index.ts'
import type { Pack } from '../pack.ts'
import { loadFrench } from './fr/index.ts'

const loaders: Readonly<Record<string, () => Pack>> = { fr: loadFrench }
const loaded = new Map<string, Pack>()

/** Language codes that can be read. */
export const installedPacks = (): string[] => Object.keys(loaders)

/**
 * The pack of a language, loaded once a process.
 * @throws DepecheError E_NO_PACK when no pack reads the language
 */
export function loadPack(language: string): Pack {
  let pack = loaded.get(language)
  if (pack) return pack
  if (!Object.hasOwn(loaders, language))
    throw new DepecheError('E_NO_PACK', `no pack for "${language}"; installed: ${installedPacks().join(', ')}`)
  pack = loaders[language]()
  loaded.set(language, pack)
  return pack
}
