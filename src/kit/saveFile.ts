/** Hands a file to the browser as a download. */
export function saveFile(name: string, content: Blob): void {
  const href = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.download = name;
  anchor.click();
  // The download reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
