import { type FormEvent, useEffect, useId, useState } from 'react';
import { t } from '../../locales/i18n';
import type { GroundTiles } from '../../scene/types';
import { setTiles } from '../../store/actions/tiles';

/** Forms of an address, to be told as they are typed. */
const XYZ = 'https://…/{z}/{x}/{y}.png';
const WMTS = '{TileMatrix}, {TileCol}, {TileRow}';
/** Greatest level where a reader does not say. */
const MAX_ZOOM = 19;

/** What to do about a refused field; the schema's own sentence is for files. */
function refusal(path: string): string {
  if (path.startsWith('tiles.maxZoom')) return t('The greatest level is a whole number from 0 to 22.');
  if (path.startsWith('tiles.attribution')) return t('The words for the source are at most 300 letters.');
  return t(
    'This must be an https address with {xyz} or with {wmts} in it, and nothing else in braces (http on this machine alone).',
    { xyz: '{z}, {x}, {y}', wmts: WMTS },
  );
}

/** Pictures of the ground from an address that the reader gives: shown at once, and part of the scene. @param tiles those that the scene shows. */
export function OwnTiles({ tiles }: { tiles: GroundTiles | null }) {
  const [address, setAddress] = useState('');
  const [attribution, setAttribution] = useState('');
  const [maxZoom, setMaxZoom] = useState(String(MAX_ZOOM));
  const [refused, setRefused] = useState<{ path: string; text: string } | null>(null);
  const refusedId = useId();
  // Undo, a link and a file change the scene beside these fields.
  useEffect(() => {
    setAddress(tiles?.address ?? '');
    setAttribution(tiles?.attribution ?? '');
    setMaxZoom(String(tiles?.maxZoom ?? MAX_ZOOM));
    setRefused(null);
  }, [tiles]);
  const show = (event: FormEvent) => {
    event.preventDefault();
    const result = setTiles({
      address: address.trim(),
      attribution: attribution.trim(),
      maxZoom: maxZoom.trim() === '' ? MAX_ZOOM : Number(maxZoom),
    });
    const [error] = result.ok ? [] : result.errors;
    setRefused(error ? { path: error.path, text: refusal(error.path) } : null);
  };
  const isRefused = (field: string) => refused?.path.startsWith(`tiles.${field}`) ?? false;
  return (
    <form onSubmit={show} noValidate>
      <Field
        label={t('Address, XYZ or WMTS in Web Mercator')}
        placeholder={XYZ}
        value={address}
        refusedBy={isRefused('address') ? refusedId : null}
        onChange={setAddress}
      />
      <Field
        label={t('Source, as it is to stand on the picture')}
        placeholder="© …"
        value={attribution}
        refusedBy={isRefused('attribution') ? refusedId : null}
        onChange={setAttribution}
      />
      <Field
        label={t('Greatest level')}
        placeholder={String(MAX_ZOOM)}
        value={maxZoom}
        digits
        refusedBy={isRefused('maxZoom') ? refusedId : null}
        onChange={setMaxZoom}
      />
      {refused && (
        <p id={refusedId} className="told small" role="alert">
          {refused.text}
        </p>
      )}
      <div className="tile-buttons">
        <button type="submit" className="chip" disabled={address.trim() === ''}>
          {t('Show')}
        </button>
        {tiles && (
          <button type="button" className="chip" onClick={() => setTiles(null)}>
            {t('Take away')}
          </button>
        )}
      </div>
    </form>
  );
}

interface FieldProps {
  label: string;
  placeholder: string;
  value: string;
  digits?: boolean;
  /** Id of the sentence that says why it was not taken; null where it was. */
  refusedBy: string | null;
  onChange: (value: string) => void;
}

function Field({ label, placeholder, value, digits, refusedBy, onChange }: FieldProps) {
  return (
    <label>
      <span className="label">{label}</span>
      <input
        type="text"
        inputMode={digits ? 'numeric' : 'url'}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        aria-invalid={refusedBy !== null}
        aria-describedby={refusedBy ?? undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
