/** Types of what Vite lets the page import: style sheets and the like. */
/// <reference types="vite/client" />
