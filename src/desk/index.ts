/** The desk as a library: the HTTP application over an open record. */
export { createApp } from './api/app.ts'
export { type RunningServer, type ServeOptions, startServer } from './api/server.ts'
