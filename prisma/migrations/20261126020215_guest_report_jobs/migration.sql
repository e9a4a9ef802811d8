-- AlterTable
ALTER TABLE "ReportJob" ADD COLUMN     "guestLinkId" TEXT;
