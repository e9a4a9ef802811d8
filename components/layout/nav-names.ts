/** The id by which the top bar's menu button opens the navigation on a phone. */
export const NAV_ID = "main-navigation"

/** Remembers whether the navigation shows words or icons: "words" or "icons". */
export const NAV_COOKIE = "plumbline-nav"
