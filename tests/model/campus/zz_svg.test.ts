import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { campusOf } from '/work/main/src/model/campus/campusOf';
import { placeInBlock } from '/work/main/src/model/campus/moment';
import { release } from '/work/main/src/facts/release';
const col:any={hall:'#ddd',cooling:'#7cf',substation:'#fc6',generators:'#c96',turbines:'#f66',battery:'#6c6',office:'#c6f',road:'#999',fence:'none',unknown:'#fcf'};
test('x',()=>{ let html='<body style="margin:0;display:flex;flex-wrap:wrap;font:12px sans-serif">';
 for(const s of release.sites){ const t0=performance.now();const c=campusOf(s.id)!;console.log(s.id,(performance.now()-t0).toFixed(1),"blocks",c.blocks.length,"racks",c.blocks.reduce((a,b)=>a+b.racks,0)); const r=c.radiusM*1.02;
 let g='';
 for(const v of [...c.volumes].sort((a,b)=>(a.kind==='fence'?-1:0)-(b.kind==='fence'?-1:0))) g+=`<polygon points="${v.outlineM.map(([x,y])=>x+','+(-y)).join(' ')}" fill="${col[v.kind]}" fill-opacity="${v.baseM>0?0.35:0.8}" stroke="${v.baseM>0?'#00f':'#333'}" stroke-width="${r/600}"/>`;
 const hue:any={h100:'#060',h200:'#00a',gb200:'#a00',gb300:'#a0a',trainium2:'#000',r200:'#066','tpu-v7':'#640'};
 for(const b of c.blocks) for(let i=0;i<b.racks;i++){const [x,y]=placeInBlock(b,i); const d=b.headingRad*180/Math.PI; g+=`<rect x="${-b.sizeM[0]/2}" y="-0.6" width="${b.sizeM[0]}" height="1.2" transform="translate(${x.toFixed(2)},${(-y).toFixed(2)}) rotate(${(-d).toFixed(2)})" fill="${hue[b.accelerator]}"/>`;}
 html+=`<div>${s.id}<br><svg width="900" height="900" viewBox="${-r} ${-r} ${2*r} ${2*r}" style="border:1px solid #000">${g}</svg></div>`;
 writeFileSync('/tmp/campus/'+s.id+'.html','<body style="margin:0">'+`<svg width="1100" height="1100" viewBox="${-r} ${-r} ${2*r} ${2*r}">${g}</svg>`);
 }});
