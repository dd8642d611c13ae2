/** `depeche score` from source: `npx tsx scripts/score.ts --part open --miss events`; what follows goes to the scorer. */
import { main } from '../src/desk/cli/main.ts'

await main(['score', '--', ...process.argv.slice(2)])
