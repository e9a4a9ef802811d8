import type { Metadata } from "next"
import { PdfButton } from "@/components/session/pdf-button"
import { PreparationPackView } from "@/components/session/prepare/preparation-pack-view"
import { SessionFrame } from "@/components/session/session-frame"
import { LinkButton } from "@/components/ui/link-button"
import { PrintButton } from "@/components/ui/print-button"
import { readPreparationPack } from "@/lib/server/session-pack"
import { type SessionPageProps, sessionHead } from "../head"

export async function generateMetadata({ params }: SessionPageProps): Promise<Metadata> {
  return { title: `Preparation pack – ${(await sessionHead(params)).plan.title}` }
}

export default async function PreparationPage({ params }: SessionPageProps) {
  const { ctx, plan } = await sessionHead(params)
  const pack = await readPreparationPack(ctx, { SessionId: plan.id })
  return (
    <SessionFrame
      plan={plan}
      tab="/preparation"
      actions={
        <>
          <LinkButton href={`/api/sessions/${plan.id}/files/preparation.md`} prefetch={false}>
            Markdown
          </LinkButton>
          <PdfButton path={`/sessions/${plan.id}/preparation/report`} />
          <PrintButton />
        </>
      }
    >
      <PreparationPackView pack={pack} />
    </SessionFrame>
  )
}
