/**
 * From here on a link may not arrive whole, letters. Browsers take two million and no server sees what stands behind `#`; it is
 * those who carry a link that cut: a message at Discord holds 2,000 letters (its API, "Create Message": content), one at
 * Telegram 4,096 (Bot API, sendMessage: text), and a sitemap takes addresses of fewer than 2,048 (sitemaps.org, loc).
 */
export const carriedLetters = 2_000;
