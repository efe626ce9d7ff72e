import { allConstants } from '../../../facts/details';
import { useLanguage } from '../../../kit/hooks/useAppearance';
import { Quantity } from '../../../kit/Quantity';
import { formatLength } from '../../../locales/format';
import { t } from '../../../locales/i18n';
import { documentStore } from '../../../store/document';
import { useStore } from '../../../store/useStore';

/** What stands beside a campus for scale, by the constants that its lengths are. */
const figures = () =>
  [
    [t('Person'), ['personHeightM']],
    [t('Truck'), ['truckLengthM', 'truckWidthM', 'truckHeightM']],
    [t('Football pitch'), ['footballPitchLengthM', 'footballPitchWidthM']],
  ] as const;

/** True sizes of the people, the truck and the pitch beside a campus; each number opens its source. */
export function FiguresNote() {
  const lang = useLanguage();
  const units = useStore(documentStore, ({ scene }) => scene.units);
  return (
    <p className="campus-figures">
      {figures().map(([name, ids]) => (
        <span key={name}>
          {name}{' '}
          {ids.map((id, i) => (
            <span key={id}>
              {i > 0 && ' × '}
              <Quantity
                id={`constant.${id}`}
                value={formatLength(allConstants[id]?.figure.value, units, lang)}
              />
            </span>
          ))}
        </span>
      ))}
    </p>
  );
}
