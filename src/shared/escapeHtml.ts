const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML, in a quoted attribute too. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => named[sign] ?? sign);
