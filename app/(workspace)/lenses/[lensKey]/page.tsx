import type { Metadata } from "next"
import { orNotFound, pageContext } from "@/app/(workspace)/context"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { LensActions } from "@/components/lens/lens-actions"
import { LensOutline } from "@/components/lens/lens-outline"
import { LensVersions } from "@/components/lens/lens-versions"
import { ResourceTags } from "@/components/sharing/resource-tags"
import { Badge } from "@/components/ui/badge"
import { Message } from "@/components/ui/message"
import { getLensPage } from "@/lib/server/lens-page"

interface Props {
  params: Promise<{ lensKey: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await orNotFound(getLensPage(await pageContext(), (await params).lensKey))
  return { title: name }
}

export default async function LensDetailPage({ params }: Props) {
  const lens = await orNotFound(getLensPage(await pageContext(), (await params).lensKey))
  const published = lens.versions.length > 0
  return (
    <Page crumbs={[{ label: "Lenses", href: "/lenses" }, { label: lens.name }]}>
      <PageHeader
        title={lens.name}
        description={lens.description}
        facts={
          <>
            {lens.builtIn ? <Badge>Built in</Badge> : null}
            {lens.shared ? <Badge>Shared with us</Badge> : null}
            {lens.aws.refuses.length === 0 && lens.errors === 0 ? <Badge>AWS-compatible</Badge> : null}
            {published ? <Badge tone="success">Published {lens.versions[0]?.version}</Badge> : null}
            {lens.hasDraft ? <Badge>Draft</Badge> : null}
          </>
        }
        actions={<LensActions lens={lens} />}
      />
      {published || lens.shared ? null : (
        <Message tone={lens.errors > 0 ? "warning" : "info"} title="This lens is a draft">
          {lens.errors > 0
            ? `${lens.errors} errors have to be mended before it can be published.`
            : "Publish it, then workloads can use it."}
        </Message>
      )}
      <LensOutline lens={lens} />
      <LensVersions lens={lens} />
      <ResourceTags arn={lens.arn} tags={lens.tags} mayEdit={lens.mayEdit} of={lens.name} />
    </Page>
  )
}
