/** Writes docs/times-fr.md, the table of the expressions of time that are read in French. */
import { writeFileSync } from 'node:fs'
import { packagePath } from '../src/paths.ts'
import { times } from '../src/reading/packs/fr/times/index.ts'
import { timesTable } from '../src/reading/packs/fr/times/table.ts'

writeFileSync(packagePath('docs', 'times-fr.md'), timesTable(times.rules))
