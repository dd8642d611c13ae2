/** The command line from source, nothing to build: `npm run dev -- read FILE`. */
import { main } from '../src/desk/cli/main.ts'

await main(process.argv.slice(2))
