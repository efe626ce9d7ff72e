// Stands in 404.html, which file servers send for every address they do not have. A link that a program changed on its way
// (`#` written as %23, a bracket or a full stop at its end) is led to where it meant to go; for any other the page says so.
{
  const app = new URL('./', document.currentScript.src);
  const signs = /[\s"'”’»>)\].,;:!?…*_]+$/u;

  /** Whether an address is one that the app has: its own page, or that of a scene. */
  const isPage = ({ origin, pathname }) =>
    origin === app.origin &&
    pathname.startsWith(app.pathname) &&
    /^(index\.html|s\/[a-z0-9-]+\/)?$/.test(pathname.slice(app.pathname.length));

  /** The path without signs at its end, of a scene with its slash. */
  function cleaned(pathname) {
    let path = pathname;
    try {
      path = decodeURIComponent(pathname);
    } catch {
      // Cut within a letter.
      path = pathname.replace(/%[^%]*$/, '');
    }
    return path.replace(signs, '').replace(/(\/s\/[a-z0-9-]+)$/, '$1/');
  }

  const meant = new URL(location.href.replace(/%(?:25)*23s(?:=|%(?:25)*3D)/i, '#s='));
  if (!isPage(meant) && meant.pathname.length < 1000) meant.pathname = cleaned(meant.pathname);
  if (isPage(meant) && meant.pathname !== location.pathname) location.replace(meant);
  else for (const link of document.querySelectorAll('a')) link.href = app.href;
}
