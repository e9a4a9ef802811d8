import type { Metadata } from "next"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { ResourceTags } from "@/components/sharing/resource-tags"
import { EndTemplate } from "@/components/template/end-template"
import { StartFromTemplate } from "@/components/template/start-from-template"
import { TemplateDialog } from "@/components/template/template-dialog"
import { TemplateLenses } from "@/components/template/template-lenses"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { can } from "@/lib/access/policy"
import { sharePage } from "@/lib/access/sharing"
import { readTemplate } from "@/lib/server/templates-page"
import { readLensOptions } from "@/lib/server/workload-page"

interface TemplatePageProps {
  params: Promise<{ templateId: string }>
}

async function read(params: TemplatePageProps["params"]) {
  const ctx = await pageContext()
  const { templateId } = await params
  return { ctx, template: await orNotFound(readTemplate(ctx, templateId)) }
}

export async function generateMetadata({ params }: TemplatePageProps): Promise<Metadata> {
  return { title: (await read(params)).template.name }
}

export default async function TemplatePage({ params }: TemplatePageProps) {
  const { ctx, template } = await read(params)
  const options = await readLensOptions(ctx)
  const free = options.filter((option) => !template.lensLines.some((lens) => lens.key === option.key))
  const mayStart = can(ctx.actor.role, "workload.create") && template.isCurrent && template.lensLines.length > 0
  return (
    <Page
      crumbs={[
        { label: "Settings", href: "/settings" },
        { label: "Review templates", href: "/settings/templates" },
        { label: template.name },
      ]}
    >
      <PageHeader
        title={template.name}
        description={template.description}
        facts={template.sharedBy ? `Shared by account ${template.sharedBy}` : null}
        actions={
          <>
            {template.mayEdit ? <EndTemplate template={template} /> : null}
            {template.mayEdit ? (
              <LinkButton look="quiet" href={sharePage("TEMPLATE", template.id)}>
                Share …
              </LinkButton>
            ) : null}
            {template.mayEdit ? <TemplateDialog template={template} lenses={options} /> : null}
            {mayStart ? <StartFromTemplate arn={template.arn} name={template.name} /> : null}
          </>
        }
      />
      {template.isCurrent ? null : (
        <Message tone="warning" title="A lens is out of date">
          Workloads can start from this template once its lenses have their newest versions.
        </Message>
      )}
      <TemplateLenses template={template} free={free} />
      <ResourceTags arn={template.arn} tags={template.tags} mayEdit={template.mayEdit} of={template.name} />
      {template.notes ? (
        <section className="grid gap-2">
          <h2 className="text-lg">Notes</h2>
          <p className="max-w-prose whitespace-pre-wrap">{template.notes}</p>
        </section>
      ) : null}
    </Page>
  )
}
