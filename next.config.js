import createNextIntlPlugin from 'next-intl/plugin'

// Messages are parsed while building, so that no parser of theirs goes to the browser.
const withNextIntl = createNextIntlPlugin({
  requestConfig: './messages/request.ts',
  experimental: { messages: { path: './messages', format: 'json', locales: ['en', 'ja'], precompile: true } },
})

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.TENKYO_DIST ?? '.next',
  serverExternalPackages: ['better-sqlite3', 'drizzle-orm', '@node-rs/argon2', 'linkedom', 'pino'],
  turbopack: {
    resolveAlias: {
      linkedom: { browser: './editor/browser-dom.ts' },
      'prosemirror-transform': { browser: './editor/still-text.ts' },
    },
  },
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  devIndicators: false,
  // Only to measure what is inside (bench/script-size.ts).
  productionBrowserSourceMaps: process.env.TENKYO_SOURCE_MAPS === 'on',
  experimental: {
    proxyClientMaxBodySize: '32mb',
    // Few large pieces of script: small ones are compressed apart, each without what the others know (docs/performance.md).
    turbopackChunking: { minChunkSize: 600_000, maxMergeChunkSize: 4_000_000 },
  },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'no-referrer' },
        {
          key: 'Content-Security-Policy',
          value: [
            "default-src 'self'",
            `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
          ].join('; '),
        },
      ],
    },
  ],
}

export default withNextIntl(config)
