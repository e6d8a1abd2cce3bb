// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/renderprotocol.h"

#include <gtest/gtest.h>

using namespace guardbook;

namespace {

QByteArray jsonOf(const QByteArray &framed)
{
    return framed.sliced(4);
}

} // namespace

TEST(RenderProtocol, aRequestComesBackAsItWasSent)
{
    const RenderRequest request{RenderRequest::Kind::PdfPageRaster, 123'456'789, 7, 2'048, 300};
    const auto read = decodeRequest(jsonOf(encodeRequest(request)));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, request);
}

TEST(RenderProtocol, aReplyComesBackAsItWasSent)
{
    RenderReply reply;
    reply.pdf = true;
    reply.width = 800;
    reply.height = 600;
    reply.pages = 3;
    reply.size = 1'440'000;
    for (const RenderReply &one : {reply, RenderReply{.fault = RenderFault::Locked}}) {
        const auto read = decodeReply(jsonOf(encodeReply(one)));
        ASSERT_TRUE(read);
        EXPECT_EQ(*read, one);
    }
}

TEST(RenderProtocol, whatIsNotExactlyAReplyIsRefused)
{
    for (const char *json : {
             "",
             "[]",
             "{}",
             "nonsense",
             "{\"fault\":\"owned\"}",
             "{\"fault\":1}",
             "{\"fault\":\"locked\",\"message\":\"<b>hello</b>\"}",
             R"({"grey":false,"height":1,"pages":1,"pdf":false,"size":3})",
             R"({"grey":false,"height":1,"pages":1,"pdf":false,"size":3,"width":-1})",
             R"({"grey":false,"height":1,"pages":1,"pdf":false,"size":3,"width":1.5})",
             R"({"grey":0,"height":1,"pages":1,"pdf":false,"size":3,"width":1})",
             R"({"grey":false,"height":1,"pages":1,"pdf":false,"size":1e300,"width":1})",
             R"({"grey":false,"height":1,"pages":1,"pdf":false,"size":3,"width":1,"width":2})",
             R"({"grey":false,"height":1,"pages":1,"pdf":false,"size":3,"width":1,"x":1})",
         })
        EXPECT_FALSE(decodeReply(json)) << json;
}

TEST(RenderProtocol, marksGoToTheWorkerWithoutTheirReasons)
{
    RenderRequest request{.kind = RenderRequest::Kind::PictureRedaction, .size = 9};
    request.marks.resize(1);
    request.marks[0].box = {1, 2, 3, 4};
    request.marks[0].reason = QStringLiteral("Name of a third party");
    const QByteArray framed = encodeRequest(request);
    EXPECT_FALSE(framed.contains("third"));
    const auto read = decodeRequest(jsonOf(framed));
    ASSERT_TRUE(read);
    request.marks[0].reason.clear();
    EXPECT_EQ(*read, request);
}

TEST(RenderProtocol, rangesGoToTheWorkerAndPlacesComeBack)
{
    const RenderRequest request{
        .kind = RenderRequest::Kind::PdfTextPlaces, .size = 9, .dpi = 200, .ranges = {{0, 4}, {17, 2}}};
    const auto read = decodeRequest(jsonOf(encodeRequest(request)));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, request);
    const std::vector<QList<QRect>> places{{{1, 2, 3, 4}, {5, 6, 7, 8}}, {}};
    const auto back = decodeTextPlaces(encodeTextPlaces(places), 2);
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, places);
    EXPECT_FALSE(decodeTextPlaces(encodeTextPlaces(places), 1));
    for (const char *json : {"{}", R"({"places":[[[1,2,3]],[]]})", R"({"places":[[[1,2,3,-4]],[]]})",
                             R"({"places":[7,[]]})", R"({"places":[[],[]],"x":1})"})
        EXPECT_FALSE(decodeTextPlaces(json, 2)) << json;
}
