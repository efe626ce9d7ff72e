import { useState } from 'react';
import { CopyText } from '../../kit/CopyText';
import { LabelledField } from '../../kit/LabelledField';
import { t } from '../../locales/i18n';
import { carriedLetters } from '../../scene/link/carriedLetters';
import { notify } from '../../store/actions/moment';
import { pictureSizes, savePicture } from '../savePicture';
import { type EmbedPlan, elementSnippet, frameSnippet, imageSnippet, oembedAddress } from './snippets';

const FORMS = ['frame', 'element', 'image', 'oembed'] as const;
type Form = (typeof FORMS)[number];

const formWords = (form: Form): string =>
  ({
    frame: t('HTML with a frame'),
    element: t('the element of embed.js'),
    image: t('the picture alone'),
    oembed: t('oEmbed address'),
  })[form];

/** The text of a form; null where the plan cannot have it. */
function textOf(form: Form, plan: EmbedPlan, sceneId: string | null): string | null {
  if (form === 'frame') return frameSnippet(plan);
  if (form === 'element') return elementSnippet(plan);
  if (form === 'image') return imageSnippet(plan);
  return sceneId === null ? null : oembedAddress(plan.place, sceneId);
}

/** Why there is no such form of what was chosen, and what there is instead. */
function NoForm({ form, canSave }: { form: Form; canSave: boolean }) {
  if (form === 'element')
    return (
      <p className="small">
        {t(
          'The element shows scenes of the gallery from any side and at any time, but no shot and no other change: take the frame.',
        )}
      </p>
    );
  if (form === 'oembed')
    return <p className="small">{t('Only unchanged scenes of the gallery have an oEmbed answer.')}</p>;
  const save = () => savePicture(pictureSizes[0]).catch((error: Error) => notify('error', error.message));
  return (
    <>
      <p className="small">
        {t(
          'Only unchanged scenes of the gallery have a picture on the server. Save one of this scene and put it on yours.',
        )}
      </p>
      {canSave && (
        <button type="button" className="chip" onClick={() => void save()}>
          {t('Save picture')}
        </button>
      )}
    </>
  );
}

/** How long the address became, where that is worth a word. */
function AddressLength({ address }: { address: string }) {
  const { length } = address;
  if (!address.includes('#s=')) return null;
  return (
    <p className="small muted">
      {length < carriedLetters
        ? t('The address holds the scene itself, in {length, number} letters.', { length })
        : t(
            'The address holds the scene itself, in {length, number} letters: some editors cut one as long. A scene file on your server, opened with src, stays short.',
            { length },
          )}
    </p>
  );
}

interface FormsProps {
  plan: EmbedPlan;
  /** Scene of the gallery that is shown unchanged; null where it is another. */
  sceneId: string | null;
  /** Whether what is on screen is the scene that was chosen. */
  isOnScreen: boolean;
}

/** The texts to copy, one at a time. */
export function CreatorForms({ plan, sceneId, isOnScreen }: FormsProps) {
  const [form, setForm] = useState<Form>('frame');
  const text = textOf(form, plan, sceneId);
  return (
    <div className="creator-forms">
      <LabelledField label={t('Form')}>
        {(id) => (
          <select id={id} value={form} onChange={(event) => setForm(event.currentTarget.value as Form)}>
            {FORMS.map((each) => (
              <option key={each} value={each}>
                {formWords(each)}
              </option>
            ))}
          </select>
        )}
      </LabelledField>
      {text === null ? (
        <NoForm form={form} canSave={isOnScreen} />
      ) : (
        <>
          <CopyText label={t('Text to copy')} text={text} rows={form === 'oembed' ? 1 : 7} />
          <AddressLength address={plan.frame} />
          {form === 'oembed' && (
            <p className="small muted">
              {t(
                'Of what you chose only the scene counts here: the answer is a frame in English, in the scene’s own theme and of the usual size, that begins with a picture. Its addresses are whole only where the app was built with GROUNDTRACK_ADDRESS.',
              )}
            </p>
          )}
        </>
      )}
    </div>
  );
}
