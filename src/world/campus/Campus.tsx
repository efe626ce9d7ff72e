import { useEffect, useRef } from 'react';
import type { Group } from 'three';
import { useStage } from '../StageContext';
import { LazyCampus } from './LazyCampus';

/** The campuses of the sites: buildings, yards and racks at true size, from some 60 km on. */
export function Campus() {
  const stage = useStage();
  const group = useRef<Group>(null);
  useEffect(() => {
    const parent = group.current;
    if (!parent) return undefined;
    const campus = new LazyCampus(parent);
    stage.parts.set('campus', () => campus.update(stage));
    stage.invalidate();
    return () => {
      stage.parts.delete('campus');
      campus.dispose();
    };
  }, [stage]);
  return <group ref={group} />;
}
