import { fetchGroup } from '../satellites/celestrak';
import { importSatellites } from './imports';
import { notify } from './moment';

/**
 * Brings a group of satellites from CelesTrak into the scene, as one step of undo, and tells what came. Gives why it is not to be
 * had, a sentence without its stop; null where it is here.
 */
export async function bringGroup(group: string): Promise<string | null> {
  const answer = await fetchGroup(group);
  if (!answer.ok) return answer.message;
  const { accepted, rejected, leftOut, sentence } = await importSatellites(answer.file, { replacing: true });
  if (accepted === 0) return rejected[0]?.message ?? '';
  notify('info', `${sentence}.`, leftOut + rejected.length > 0 ? 'imports' : undefined);
  return null;
}
