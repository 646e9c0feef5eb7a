import { defineConfig } from 'vite'

/** The server as one bundle: Node runs .ts but not .tsx. Packages stay outside, in node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/main.ts',
    target: 'node24',
    sourcemap: 'inline',
    emptyOutDir: false,
  },
})
