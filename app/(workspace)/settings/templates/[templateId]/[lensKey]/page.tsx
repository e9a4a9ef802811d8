import type { Metadata } from "next"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { TemplateQuestion } from "@/components/template/template-question"
import { readTemplateLens } from "@/lib/server/templates-page"

interface TemplateLensPageProps {
  params: Promise<{ templateId: string; lensKey: string }>
}

async function read(params: TemplateLensPageProps["params"]) {
  const ctx = await pageContext()
  const { templateId, lensKey } = await params
  return orNotFound(readTemplateLens(ctx, templateId, decodeURIComponent(lensKey)))
}

export async function generateMetadata({ params }: TemplateLensPageProps): Promise<Metadata> {
  const { template, lens } = await read(params)
  return { title: `${lens.name} – ${template.name}` }
}

export default async function TemplateLensPage({ params }: TemplateLensPageProps) {
  const { template, lens, mayEdit, pillars } = await read(params)
  const arn = encodeURIComponent(template.arn)
  const path = `/api/aws/reviewTemplates/${arn}/lensReviews/${encodeURIComponent(lens.alias)}/answers`
  return (
    <Page
      width="reading"
      crumbs={[
        { label: "Review templates", href: "/settings/templates" },
        { label: template.name, href: `/settings/templates/${template.id}` },
        { label: lens.name },
      ]}
    >
      <PageHeader
        title={`${lens.name} ${lens.version}`}
        description={`${lens.answered} of ${lens.total} questions are answered beforehand.`}
      />
      {pillars.map((pillar) => (
        <section key={pillar.id} className="grid gap-2">
          <h2 className="text-lg">{pillar.name}</h2>
          {pillar.questions.map((state) => (
            <TemplateQuestion key={state.question.id} path={path} state={state} mayEdit={mayEdit} />
          ))}
        </section>
      ))}
    </Page>
  )
}
