import fs from 'node:fs'
import { readLedger } from '#electron/ledger/read-ledger.ts'
const dir='/work/main/test/fixtures/ledgers/'
const truth=JSON.parse(fs.readFileSync(dir+'truth.json','utf8'))
for (const f of ['preexam-2023-2024.xlsx','mediation-2023.csv','rights-2023-2024.xlsx','open-2026-11.xlsx']) {
  const t=performance.now()
  const r=await readLedger(fs.readFileSync(dir+f),f,{kind:'auto'})
  console.log(f,(performance.now()-t)|0,'ms')
  if(!r.ok){console.log(r.failure);continue}
  for(const s of r.sheets){console.log(s.sheet,s.layout,s.headerRow,s.cases.length,'unmatched',s.unmatched,'skipped',JSON.stringify(s.skipped),'unusable',s.flawed.filter(x=>!x.usable).length, s.cases[0]!.knownMilestones.join(' '))
   console.log(JSON.stringify(s.cases[1]))}
  const mine=r.sheets.flatMap(s=>s.cases.flatMap(c=>c.problems.map(p=>[c.sheet,c.row,p.column,p.code,p.severity,c.caseNumber].join('|'))))
  const theirs=truth.files[f].problems.map((p:any)=>[p.sheet??r.sheets[0]!.sheet,p.row,p.column,p.code,p.severity,p.caseNo].join('|'))
  console.log('extra',mine.filter(x=>!theirs.includes(x)).slice(0,10),mine.length,'missing',theirs.filter((x:string)=>!mine.includes(x)))
}
