// Runs before the first paint, so that a dark page never flashes white.
// A file of its own, because the content-security policy allows no inline script.
;(function () {
  var chosen = null
  try {
    chosen = localStorage.getItem('countinghouse-scheme')
  } catch {
    // Storage may be switched off; the system's preference then decides.
  }
  var dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
