import { msg } from '../../locales/i18n';
import { nearStep } from '../useStep';

/** Eye above the ground below which the code of campuses is loaded, metres: some way before any shows. */
const LOAD_BELOW_M = 120_000;

/** The campuses of the sites: buildings, yards and racks at true size, from some 60 km on. */
export const Campus = nearStep('campus', msg('Campus'), LOAD_BELOW_M, async () => {
  const [{ CampusField }, { startWalking }] = await Promise.all([
    import('./CampusField'),
    import('./walkStart'),
  ]);
  return (stage) => {
    const field = new CampusField(stage);
    const stopWalking = startWalking(stage, field);
    return {
      object: field.object,
      update: () => field.update(stage),
      dispose() {
        stopWalking();
        field.dispose();
      },
    };
  };
});
