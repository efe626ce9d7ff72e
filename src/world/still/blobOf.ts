import { t } from '../../locales/i18n';

/** A canvas as a file. Rejects where this browser cannot write the kind. */
export function blobOf(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) =>
        blob?.type === type
          ? resolve(blob)
          : reject(new Error(t('This browser cannot write {type}.', { type }))),
      type,
    );
  });
}
