import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// `--mode gallery` also builds gallery.html, the page that shows every component; the shipped build leaves it out.
export default defineConfig(({ mode }) => ({
  plugins: [react()],
  build: {
    outDir: 'dist',
    // The policy allows styles, scripts and fonts from this host only: nothing is inlined as a data address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: mode === 'gallery' ? ['index.html', 'gallery.html'] : ['index.html'],
      output: {
        codeSplitting: {
          groups: [
            { name: 'echarts', test: /node_modules[\\/](echarts|zrender)[\\/]/, priority: 3 },
            { name: 'ag-grid', test: /node_modules[\\/]ag-/, priority: 3 },
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack|openapi-fetch|cookie)[\\/]/,
              // Above the others: a group takes what its modules import along, and React must not land in the grid's chunk.
              priority: 9,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': process.env['RACKWRIGHT_SERVER'] ?? 'http://127.0.0.1:8080' } },
  test: { environment: 'jsdom', isolate: false, include: ['src/**/*.test.{ts,tsx}'], environmentOptions: { jsdom: { url: 'http://localhost/' } } },
}))
