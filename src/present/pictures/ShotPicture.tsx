import './pictures.css';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTheme } from '../../kit/hooks/useAppearance';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import { pictureKey } from './pictureKey';
import { onShotPicture, shotPicture } from './shotPictures';

interface ShotPictureProps {
  index: number;
  /** What stands there until a picture was taken; nothing where its words stand beside it. */
  without?: ReactNode;
}

/** The small picture of a shot. */
export function ShotPicture({ index, without = null }: ShotPictureProps) {
  const theme = useTheme();
  const key = useStore(documentStore, (state) => pictureKey(state, index, theme));
  const address = useSyncExternalStore(onShotPicture, () => shotPicture(key));
  if (!address) return without;
  return <img className="shot-picture" src={address} alt="" width={320} height={180} />;
}
