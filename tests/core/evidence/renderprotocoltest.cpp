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
