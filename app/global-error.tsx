'use client'
// The last resort: even the shell failed, so there are no styles, no language and no messages but these.

export default function EverythingFailed({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="ja">
      <body style={{ fontFamily: 'system-ui, sans-serif', margin: '4rem auto', maxWidth: '36rem', padding: '0 1rem' }}>
        <h1>ページを表示できません / This page cannot be shown</h1>
        <p>保存済みの内容は失われていません。もう一度お試しください。</p>
        <p lang="en">Nothing that was saved is lost. Try again.</p>
        <button type="button" onClick={reset}>
          再試行 / Try again
        </button>
      </body>
    </html>
  )
}
