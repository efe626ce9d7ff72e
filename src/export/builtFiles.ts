import { t } from '../locales/i18n';

/** What the build says of its own files: paths from the app's place. */
export interface BuiltFiles {
  /** The script and the styles that the page itself asks for. */
  entry: string;
  styles: string[];
  /** All that the app can ask for later. */
  files: [path: string, bytes: number][];
  /** What else is served beside it: pages, stills, tables and answers for hosts. */
  others: [path: string, bytes: number][];
}

/** The list of the app's own files. Rejects with a sentence where there is none, as while the app is developed. */
export async function loadBuiltFiles(): Promise<BuiltFiles> {
  try {
    const answer = await fetch(new URL('files.json', document.baseURI), { credentials: 'omit' });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()) as BuiltFiles;
  } catch {
    throw new Error(t('The list of the app’s files is missing: this needs the built app (npm run build).'));
  }
}
