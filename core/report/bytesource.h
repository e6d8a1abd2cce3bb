#pragma once
#include "core/base/bytesource.h"
