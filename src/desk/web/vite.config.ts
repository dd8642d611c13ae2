/** Builds the page into dist/web; in development it forwards the API to `depeche serve`. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react()],
  build: { outDir: join(here, '../../../dist/web'), emptyOutDir: true, target: 'es2022' },
  server: { proxy: { '/api': process.env.DEPECHE_API ?? 'http://127.0.0.1:4114' } },
  logLevel: 'warn',
})
