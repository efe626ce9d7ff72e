import type { ChartFrameProps } from '../kit/chart/ChartFrame';
import { t } from '../locales/i18n';
import { areaOf, type Thing } from './things';

/** The numbers behind the comparison, as the table of a chart. `inSpace`: with the notes of the view in space. */
export function sizesTable(
  things: readonly Thing[],
  inSpace = false,
): Required<Pick<ChartFrameProps, 'columns' | 'rows' | 'quantityIds'>> {
  return {
    columns: [
      { id: 'thing', label: t('Thing'), unit: '' },
      { id: 'length', label: t('Length'), unit: 'm' },
      { id: 'width', label: t('Width'), unit: 'm' },
      { id: 'area', label: t('Area'), unit: 'm²' },
      { id: 'note', label: t('Note'), unit: '' },
    ],
    rows: things.map((thing) => [
      thing.name,
      thing.lengthM,
      thing.widthM,
      areaOf(thing),
      (inSpace && thing.spaceNote) || thing.note,
    ]),
    quantityIds: things.map(({ explains }) => [null, ...explains, null, null]),
  };
}
