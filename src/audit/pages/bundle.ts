import { jobAddress, startJob } from '../../platform/jobs.ts'
import { type Page as PageOf, redirect } from '../../platform/pages.ts'
import { getRound } from '../../selection/index.ts'
import { bundleJob } from '../jobs.ts'
import { loadDraw } from '../loading.ts'
import { ensureFree, ensureMayAudit } from '../reading.ts'
import { getBundle, getDraw } from '../store.ts'

/** Starts the making of a bundle about a draw. */
export const post: PageOf = async ({ work, params }) => {
  const draw = await getDraw(work.db, params.draw ?? '')
  ensureMayAudit(work, await getRound(work.db, draw.round))
  await ensureFree(work)
  return redirect(jobAddress(await startJob(work, bundleJob, { draw: draw.id, round: draw.round })))
}

/** The file as it was made, for auditors; read part by part. Those whose figures are in it are told once more. */
export const get: PageOf = async ({ work, params }) => {
  const bundle = await getBundle(work.db, params.bundle ?? '')
  const { draw } = await loadDraw(work, bundle.draw)
  return new Response(await work.files.read(bundle.file), {
    headers: {
      'content-type': 'application/zip',
      'content-length': String(bundle.size),
      'content-disposition': `attachment; filename="kiem-toan-${draw.round}-${draw.id}-${bundle.id}.zip"`,
      'cache-control': 'private, no-store',
    },
  })
}
