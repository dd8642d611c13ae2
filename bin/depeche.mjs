#!/usr/bin/env node
// Starts the built program, or says how to build it.
import { existsSync } from 'node:fs'

const built = new URL('../dist/desk/cli/main.js', import.meta.url)
if (existsSync(built)) {
  const { main } = await import(built.href)
  await main(process.argv.slice(2))
} else {
  console.error(
    'E_NOT_BUILT: Dépêche is not built yet; run "npm run build" in its folder (or "npm start", which does it).',
  )
  process.exitCode = 2
}
